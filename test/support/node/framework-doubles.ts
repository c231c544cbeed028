import type { Trace } from './trace.js';

type Handler = (...args: any[]) => unknown;

/** Just enough of the frameworks for the fixtures to run: decorators that do nothing, a web server that never ends. */
export function frameworks(trace: Trace): Record<string, unknown> {
  const decorate = () => () => undefined;
  const handlers: Handler[] = [];
  const express = Object.assign(
    () => ({
      post: (_path: string, ...rest: Handler[]) => handlers.push(...rest.slice(-1)),
      listen: () => trace.keepsAlive.add('server'),
    }),
    { json: decorate, handlers },
  );
  class Logger {
    log = (...args: unknown[]): void => void trace.output.push(args.join(' '));
    warn = this.log;
    error = this.log;
  }
  return {
    express,
    '@nestjs/common': { Injectable: decorate, Logger },
    '@nestjs/config': { ConfigService: class {} },
    '@midwayjs/core': { Provide: decorate, Scope: decorate, ScopeEnum: {}, Init: decorate, Destroy: decorate, Config: decorate },
    'node:timers/promises': { setTimeout: () => new Promise(setImmediate) },
    rxjs: {
      from: (promise: Promise<unknown>) => ({ pipe: (step: (source: Promise<unknown>) => unknown) => step(promise) }),
      map: (project: (value: unknown) => unknown) => (source: Promise<unknown>) => source.then(project),
    },
  };
}
