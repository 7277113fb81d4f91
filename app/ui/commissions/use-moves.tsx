import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher } from '@remix-run/react';
import type { ListedCommission } from '#app/commissions/listed.ts';
import type { Stage } from '#app/commissions/stages.ts';
import type { Answer } from '#app/ui/answer.ts';
import { appBridge } from '#app/ui/app-bridge.ts';

interface Move {
  readonly card: ListedCommission;
  readonly to: Stage;
  readonly reason: string;
}

type Counts = Readonly<Partial<Record<Stage, number>>>;

export interface Moves {
  /** The cards as they will be when the moves under way have been accepted. */
  readonly foresee: (cards: readonly ListedCommission[]) => readonly ListedCommission[];
  /** How many there will be in each stage. */
  readonly recount: (counts: Counts) => Counts;
  /** Ids of cards under way. */
  readonly moving: ReadonlySet<string>;
  /** The last refusal, until it is put away or the next move. */
  readonly refusal: Extract<Answer, { kind: 'refused' }> | null;
  readonly move: (card: ListedCommission, to: Stage, reason?: string) => void;
  readonly putAway: () => void;
  /** Has to be drawn somewhere on the page: it sends the moves. */
  readonly senders: ReactNode;
}

/** Moves several cards at a time: each stands at its goal at once and returns when it was refused. */
export function useMoves(): Moves {
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const [refusal, setRefusal] = useState<Moves['refusal']>(null);
  const settle = useCallback((move: Move, answer: Answer) => {
    setMoves((others) => others.filter((other) => other !== move));
    if (answer.kind === 'refused') setRefusal(answer);
  }, []);

  return {
    moving: new Set(moves.map(({ card }) => card.id)),
    refusal,
    foresee: (cards) =>
      cards.map((card) => {
        const move = moves.find((under) => under.card.id === card.id);
        return move === undefined ? card : { ...card, stage: move.to, daysInStage: 0 };
      }),
    recount: (counts) =>
      moves.reduce<Counts>(
        (so, { card, to }) => ({
          ...so,
          [card.stage]: (so[card.stage] ?? 1) - 1,
          [to]: (so[to] ?? 0) + 1,
        }),
        counts,
      ),
    move: (card, to, reason = '') => {
      setRefusal(null);
      setMoves((others) =>
        others.some((other) => other.card.id === card.id) ? others : [...others, { card, to, reason }],
      );
    },
    putAway: () => setRefusal(null),
    senders: moves.map((move) => <Sender key={move.card.id} move={move} onSettled={settle} />),
  };
}

interface SenderProps {
  readonly move: Move;
  readonly onSettled: (move: Move, answer: Answer) => void;
}

function Sender({ move, onSettled }: SenderProps) {
  const { submit, data, state } = useFetcher<Answer>();
  const isSent = useRef(false);

  // Sends once when it appears: a fetcher belongs to one move, so that moves do not interrupt each other.
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const { card, to, reason } = move;
    submit(
      { to, reason, seen: String(card.revision) },
      { method: 'post', action: `/app/commissions/${card.id}/moves` },
    );
  }, [move, submit]);

  // The answer has come and the page has been loaded anew: the move is over.
  useEffect(() => {
    if (state !== 'idle' || data === undefined) return;
    if (data.kind === 'done') appBridge()?.toast.show(data.message);
    onSettled(move, data);
  }, [data, state, move, onSettled]);

  return null;
}
