// AssemblyScript. `_words`, what people read about a piece: "label=value;label=value;…" with the payload's escapes.

/** As many attributes as a cart line takes, but for the hidden ones. */
const MOST_WORDS: i32 = 240;

/** The labels and values in turns. What would be hidden, empty or there twice is left out: a shopper's browser wrote it. */
export function readWords(words: string): string[] {
  const found: string[] = [];
  let label = '';
  let part = '';
  let isValue = false;
  let from = 0;
  for (let i = 0, end = words.length; i <= end && found.length < 2 * MOST_WORDS; i++) {
    const c = i < end ? words.charCodeAt(i) : 59;
    if (c === 92) {
      part += words.substring(from, i++);
      from = i;
      if (i < end && words.charCodeAt(i) === 110) {
        part += '\n';
        from++;
      }
    } else if (c === 59 || (c === 61 && !isValue)) {
      part += words.substring(from, i);
      from = i + 1;
      if (c === 61) label = part;
      else if (isValue) keep(found, label, part);
      isValue = c === 61;
      part = '';
    }
  }
  return found;
}

function keep(found: string[], label: string, value: string): void {
  if (label === '' || label.startsWith('_') || value === '') return;

  for (let i = 0; i < found.length; i += 2) if (found[i] === label) return;
  found.push(label);
  found.push(value);
}
