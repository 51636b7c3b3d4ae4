import type { Handlers, Of } from '../host/handlers';
import { changeBlock, createBlock, releaseBlock } from './blocks.service';

/** Tables out of use. */
export const blocksHandlers: Handlers<Of<'blocks'>> = {
  'blocks.create': async (context, input) => {
    await createBlock(context, input);
    return {};
  },
  'blocks.change': async (context, input) => {
    await changeBlock(context, input);
    return {};
  },
  'blocks.release': async (context, { blockId }) => {
    await releaseBlock(context, blockId);
    return {};
  },
};
