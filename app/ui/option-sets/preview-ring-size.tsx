import { useState } from 'react';
import type { PreviewFieldProps } from './preview-field.tsx';
import styles from './preview.module.css';

const SYSTEMS: Readonly<Record<string, string>> = {
  UK: 'UK, Ireland, Australia',
  US: 'US, Canada',
  ISO: 'ISO, circumference in mm',
  IT: 'Italy, Spain, Switzerland',
  DE: 'Germany, diameter in mm',
  JP: 'Japan',
  HK: 'Hong Kong',
};

/** A ring size: the system first, then its sizes within the maker's range. Changing the system asks for the size again. */
export function PreviewRingSize({ previewed: { field, answer }, onAnswer }: PreviewFieldProps) {
  const [system, setSystem] = useState<string>(field.sizes?.[0]?.system ?? '');
  const sizes = field.sizes?.find((each) => each.system === system)?.sizes ?? [];

  return (
    <div className={styles['sizes']}>
      <select
        className={styles['input']}
        aria-label={`Sizing system of ${field.label}`}
        value={system}
        onChange={(event) => {
          setSystem(event.target.value);
          onAnswer('');
        }}
      >
        {field.sizes?.map((each) => (
          <option key={each.system} value={each.system}>
            {SYSTEMS[each.system] ?? each.system}
          </option>
        ))}
      </select>
      <select
        className={styles['input']}
        aria-label={field.label}
        value={answer}
        onChange={(event) => onAnswer(event.target.value)}
      >
        <option value="">Choose…</option>
        {sizes.map(({ label, mm100 }) => (
          <option key={mm100} value={`${system}:${mm100}`}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
