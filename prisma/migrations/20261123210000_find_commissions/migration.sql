-- What a maker searches by, in one place: reference, order, piece, and the words of the specification and the order.
-- Row-level security keeps non-leakproof operators (LIKE) from using an index, so this is read along with the shop's
-- rows: measured in tests/bench/pages.bench.ts over 10 000 commissions.
ALTER TABLE "commission" ADD COLUMN "search" TEXT GENERATED ALWAYS AS (
  lower(
    'a-' || "number"::text || ' ' || coalesce("order_name", '') || ' ' || "piece" || ' '
    || coalesce("snapshot" ->> 'variantTitle', '') || ' '
    || coalesce(jsonb_path_query_array("snapshot", '$.specification[*].value')::text, '') || ' '
    || coalesce(jsonb_path_query_array("snapshot", '$.properties[*].value')::text, '')
  )
) STORED;

-- A column of the board, most urgent first.
CREATE INDEX "commission_urgency_idx" ON "commission" ("shop", "stage", "due_on", "stage_since", "number");

-- The table sorted by due date.
CREATE INDEX "commission_due_idx" ON "commission" ("shop", "due_on", "number");

-- What waits for a decision is little beside what was decided.
CREATE INDEX "difference_standing_idx" ON "difference" ("shop", "commission_id") WHERE "accepted_at" IS NULL;
