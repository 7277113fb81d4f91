import { useEffect, useState } from 'react';
import { appBridge } from '#app/ui/app-bridge.ts';

/** Whether the block stands in the shop's theme; `unknown` where Shopify did not say. */
export type BlockPlacement = 'checking' | 'placed' | 'missing' | 'unknown';

const BLOCK = 'product-options';
/** Longer than Shopify usually takes; after it the guide stops saying that it is checking. */
const PATIENCE_MS = 8_000;

/** Asks App Bridge; never the server, so that Home does not wait for the theme. */
export function useBlockPlacement(): BlockPlacement {
  const [placement, setPlacement] = useState<BlockPlacement>('checking');

  // The theme's blocks are known to the admin around us, which can only be asked from the browser.
  useEffect(() => {
    let isCurrent = true;
    const patience = setTimeout(() => isCurrent && setPlacement('unknown'), PATIENCE_MS);
    void readPlacement()
      .catch(() => 'unknown' as const)
      .then((found) => isCurrent && setPlacement(found))
      .finally(() => clearTimeout(patience));

    return () => {
      isCurrent = false;
      clearTimeout(patience);
    };
  }, []);

  return placement;
}

async function readPlacement(): Promise<BlockPlacement> {
  const bridge = appBridge();
  if (!bridge) return 'unknown';
  const extensions = await bridge.app.extensions();
  const isPlaced = extensions.some(
    ({ type, activations }) =>
      type === 'theme_app_extension' &&
      activations.some((block) => isBlock(block) && block.handle === BLOCK && block.activations.length > 0),
  );

  return isPlaced ? 'placed' : 'missing';
}

interface Block {
  readonly handle: string;
  /** Where it stands, theme by theme. */
  readonly activations: readonly unknown[];
}

function isBlock(activation: object): activation is Block {
  return 'handle' in activation && 'activations' in activation && Array.isArray(activation.activations);
}
