import { useId } from 'react';
import type { FormField } from '#app/options/engine/authoring/form.ts';
import type { PreviewedField } from '#app/options/preview.ts';
import { PreviewRingSize } from './preview-ring-size.tsx';
import styles from './preview.module.css';

export interface PreviewFieldProps {
  readonly previewed: PreviewedField;
  readonly currency: string;
  /** The shopper has tried to buy: what is wrong is said. */
  readonly isTried: boolean;
  readonly onAnswer: (answer: string) => void;
}

/** One question as the block draws it. */
export function PreviewField(props: PreviewFieldProps) {
  const { field, problem } = props.previewed;
  const id = useId();

  return (
    <fieldset className={styles['field']} aria-describedby={`${id}-problem`}>
      <legend className={styles['label']}>
        <strong>{field.label}</strong>
        <span className={styles['aside']}>{asideOf(field, props.currency)}</span>
      </legend>
      {field.help !== undefined && <p className={styles['aside']}>{field.help}</p>}
      <Question {...props} />
      <p className={styles['problem']} id={`${id}-problem`}>
        {props.isTried ? problem : null}
      </p>
    </fieldset>
  );
}

function Question(props: PreviewFieldProps) {
  const { field } = props.previewed;
  if (field.kind === 'ring-size') return <PreviewRingSize {...props} />;
  if (field.kind !== 'choice') return <TextQuestion {...props} />;

  return field.appearance === 'dropdown' ? <Dropdown {...props} /> : <Radios {...props} />;
}

function Dropdown({ previewed: { field, answer }, currency, onAnswer }: PreviewFieldProps) {
  return (
    <select
      className={styles['input']}
      aria-label={field.label}
      value={answer}
      onChange={(event) => onAnswer(event.target.value)}
    >
      <option value="">Choose…</option>
      {field.choices?.map(({ id, label, cents }) => (
        <option key={id} value={id}>
          {cents > 0 ? `${label} (+ ${showCents(cents, currency)})` : label}
        </option>
      ))}
    </select>
  );
}

function Radios({ previewed: { field, answer }, currency, onAnswer }: PreviewFieldProps) {
  const name = useId();

  return (
    <div className={styles['choices']}>
      {field.choices?.map(({ id, label, cents, colour }) => (
        <label key={id} className={styles['choice']}>
          <input type="radio" name={name} checked={answer === id} onChange={() => onAnswer(id)} />
          <span className={styles['face']}>
            {colour !== undefined && (
              <span className={styles['swatch']} style={{ background: colour }} aria-hidden="true" />
            )}
            <span>{label}</span>
            {cents > 0 && <span className={styles['aside']}>{`+ ${showCents(cents, currency)}`}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

function TextQuestion({ previewed: { field, answer, characters }, onAnswer }: PreviewFieldProps) {
  return (
    <>
      <input
        className={styles['input']}
        type="text"
        aria-label={field.label}
        value={answer}
        onChange={(event) => onAnswer(event.target.value)}
      />
      <span className={styles['aside']}>{`${characters} of ${field.max ?? 0} characters`}</span>
    </>
  );
}

function asideOf({ charge, required }: FormField, currency: string): string {
  const price = charge && charge.cents > 0 ? showCents(charge.cents, currency) : null;
  const words = price === null ? [] : [charge?.per === 'character' ? `${price} a character` : `+ ${price}`];

  return [...words, ...(required ? [] : ['Optional'])].join(' · ');
}

/** Hundredths of the currency, whatever its decimals: what Liquid's money filters take. */
function showCents(cents: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100);
}
