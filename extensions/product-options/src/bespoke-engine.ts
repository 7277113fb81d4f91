import { readPayload } from '../../../app/options/engine/runtime/payload.ts';
import { LiveBlock } from './engine/live-block.ts';
import { Piece } from './engine/piece.ts';
import type { LivePiece, PieceHost } from './options-element.ts';

/**
 * Brings a block to life. Rejects when the rules cannot be read or do not fit what is drawn: then `_bespoke` stays “0”, and an order is
 * refused rather than mispriced.
 */
export async function liven(host: PieceHost): Promise<LivePiece> {
  const payload = readPayload(`${host.block.dataset['rules']}`);
  const drawn = host.block.querySelectorAll('[data-field]').length;
  if (payload.fault > 0 || payload.count !== drawn)
    throw new Error(
      `The options cannot be read: line ${payload.fault}, ${drawn} fields drawn of ${payload.count}.`,
    );

  const live = new LiveBlock(new Piece(host, payload));
  await live.begin();
  return live;
}
