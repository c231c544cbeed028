import type { LSPErrorCodes } from 'vscode-languageserver';
import { CancellationTokenSource, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';
import type { Cancellation } from '../engine/cancellation.js';
import { render, type Locale } from '../l10n/messages.js';
import { lspMessages } from './messages.js';

export interface Guard {
  /** A handler that may fail: the failure is logged and answered, and the server lives on. */
  request<P, R>(
    name: string,
    handler: (params: P, token: CancellationToken) => Promise<R> | R,
  ): (params: P, token: CancellationToken) => Promise<R>;
  notification<P>(name: string, handler: (params: P) => Promise<void> | void): (params: P) => void;
  /** For work that nobody waits for. */
  background(name: string, work: () => Promise<void>): void;
}

/** Thrown inside a handler to answer with one of the protocol's own codes; not an incident, so it is not logged. */
export function refuse(
  code: typeof LSPErrorCodes.ContentModified | typeof LSPErrorCodes.RequestCancelled | typeof LSPErrorCodes.RequestFailed,
  text: string,
): ResponseError {
  return new ResponseError(code, text);
}

export function createGuard(log: RemoteConsole, locale: () => Locale): Guard {
  const report = (request: string, error: unknown): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(render(lspMessages.requestFailed({ request, detail }), locale()));
  };
  return {
    request: (name, handler) => async (params, token) => {
      try {
        return await handler(params, token);
      } catch (error) {
        if (!(error instanceof ResponseError)) report(name, error);
        throw error;
      }
    },
    notification: (name, handler) => (params) => {
      void run(name, async () => handler(params));
    },
    background: (name, work) => {
      void run(name, work);
    },
  };

  async function run(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      report(name, error);
    }
  }
}

export function cancellationOf(token: CancellationToken): Cancellation {
  return {
    get isCancelled() {
      return token.isCancellationRequested;
    },
  };
}

/** Lets what already waits in the queue go first: newer edits, and cancellations of what was just asked for. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export const neverCancelledToken: CancellationToken = new CancellationTokenSource().token;
