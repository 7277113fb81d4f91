/** The way a piece goes, in order. A commission may skip stages and go back; `decide` says what it may not. */
export const JOURNEY = [
  'enquiry',
  'consultation',
  'design',
  'approval',
  'sourcing',
  'making',
  'checking',
  'ready',
  'completed',
] as const;

export type JourneyStage = (typeof JOURNEY)[number];

/** Beside the journey: on hold returns to the stage it was held from, cancelled stays until reopened. */
export type Stage = JourneyStage | 'on-hold' | 'cancelled';

export const STAGES = [...JOURNEY, 'on-hold', 'cancelled'] as const satisfies readonly Stage[];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  enquiry: 'Enquiry',
  consultation: 'Consultation',
  design: 'Design',
  approval: 'Approval',
  sourcing: 'Sourcing',
  making: 'Making',
  checking: 'Checking',
  ready: 'Ready',
  completed: 'Completed',
  'on-hold': 'On hold',
  cancelled: 'Cancelled',
};

/** What was configured and paid for on the product page needs no consultation, design or approval: its materials are next. */
export const ORDERED_STAGE: JourneyStage = 'sourcing';

/** Claims that `text` (from a form, an address or the database) names a stage. */
export function isStage(text: string): text is Stage {
  return STAGES.some((stage) => stage === text);
}

/** Claims that `text` names a stage of the journey, on hold and cancelled excluded. */
export function isJourneyStage(text: string): text is JourneyStage {
  return JOURNEY.some((stage) => stage === text);
}

/** While this is true the order's fulfilment is held with our handle. On hold counts: a piece held at Ready must not leave. */
export function isInWorkshop(stage: Stage): boolean {
  return stage !== 'ready' && !isClosed(stage);
}

/** Completed and cancelled commissions are out of the workshop's day: no due date, no moves, until reopened. */
export function isClosed(stage: Stage): stage is 'completed' | 'cancelled' {
  return stage === 'completed' || stage === 'cancelled';
}
