import { Icon } from '@shopify/polaris';
import { CheckSmallIcon } from '@shopify/polaris-icons';
import type { Standing } from '#app/commissions/commission.ts';
import { JOURNEY, STAGE_NAMES } from '#app/commissions/stages.ts';
import styles from './stage-stepper.module.css';

/** The way a piece goes and how far this one is; beside the journey, the stage it goes back to. */
export function StageStepper({ standing }: { standing: Standing }) {
  const stage = 'returnsTo' in standing ? standing.returnsTo : standing.stage;
  const at = JOURNEY.indexOf(stage);
  const isStopped = 'returnsTo' in standing;

  return (
    <ol className={styles['steps']} data-stopped={isStopped || undefined} aria-label="Stages">
      {JOURNEY.map((name, index) => (
        <li
          key={name}
          className={styles['step']}
          data-done={index < at || undefined}
          data-here={index === at || undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles['dot']} aria-hidden="true">
            {index < at ? <Icon source={CheckSmallIcon} /> : index + 1}
          </span>
          <span className={styles['name']}>
            {STAGE_NAMES[name]}
            {index < at && <span className={styles['spoken']}> (passed)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
