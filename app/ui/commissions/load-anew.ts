import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * After a refusal the page is as it was, unless somebody was quicker (409). Remix passes a default of true here
 * whatever the status, so it is not asked.
 */
export const loadAnew: ShouldRevalidateFunction = ({ actionStatus }) =>
  actionStatus === undefined || actionStatus < 400 || actionStatus === 409;
