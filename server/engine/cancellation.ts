/** Asked inside every loop over files, uses or rewrites; a shell decides what cancels (an LSP request, Ctrl-C, a deadline). */
export interface Cancellation {
  readonly isCancelled: boolean;
}

export const neverCancelled: Cancellation = { isCancelled: false };
