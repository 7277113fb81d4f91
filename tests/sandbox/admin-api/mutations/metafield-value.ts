const references =
  /^(product|variant|file|page|metaobject|collection|mixed|customer|company|order|article)_reference$/;

const checks: Record<string, (value: string) => boolean> = {
  single_line_text_field: (value) => !/[\n\r]/.test(value),
  multi_line_text_field: () => true,
  rich_text_field: isJson,
  json: isJson,
  rating: isJson,
  money: isJson,
  dimension: isJson,
  volume: isJson,
  weight: isJson,
  link: isJson,
  boolean: (value) => value === 'true' || value === 'false',
  number_integer: (value) => /^-?\d+$/.test(value) && Number.isSafeInteger(Number(value)),
  number_decimal: (value) => /^-?\d+(\.\d{1,9})?$/.test(value),
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  date_time: (value) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)),
  url: (value) => /^(https?|mailto|sms|tel):/.test(value),
  color: (value) => /^#[0-9a-fA-F]{6}$/.test(value),
  id: () => true,
};

/** In characters; JSON may be 128 KB, everything else 65 536 characters. */
const longest = { json: 131_072, other: 65_536 };

export function isMetafieldType(type: string): boolean {
  return type.startsWith('list.')
    ? isMetafieldType(type.slice('list.'.length))
    : type in checks || references.test(type);
}

/** Why the value cannot be kept under this type, in Shopify's words; null when it can. */
export function faultOfValue(type: string, value: string): string | null {
  const limit = type === 'json' ? longest.json : longest.other;
  if (value.length > limit) return `Value is too long (maximum is ${limit} characters).`;
  if (fits(type, value)) return null;

  return `Value is invalid for the type '${type}'.`;
}

function fits(type: string, value: string): boolean {
  if (references.test(type)) return value.startsWith('gid://shopify/');
  if (!type.startsWith('list.')) return checks[type]?.(value) ?? false;

  const items = parseList(value);
  const itemType = type.slice('list.'.length);
  return (
    items !== null &&
    items.every((item) => fits(itemType, typeof item === 'string' ? item : JSON.stringify(item)))
  );
}

function parseList(value: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
