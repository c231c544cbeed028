/** The few names of frameworks that the fixtures use. */
declare module '@nestjs/common' {
  export function Injectable(): ClassDecorator;
  export function Controller(path?: string): ClassDecorator;
  export function Post(path?: string): MethodDecorator;
  export function Body(): ParameterDecorator;
  export interface OnModuleInit {
    onModuleInit(): unknown;
  }
  export interface OnModuleDestroy {
    onModuleDestroy(): unknown;
  }
  export interface OnApplicationBootstrap {
    onApplicationBootstrap(): unknown;
  }
  export class Logger {
    constructor(context?: string);
    log(message: unknown, ...rest: unknown[]): void;
    warn(message: unknown, ...rest: unknown[]): void;
    error(message: unknown, ...rest: unknown[]): void;
  }
}
declare module '@nestjs/config' {
  export class ConfigService {
    get<T = string>(key: string): T | undefined;
    getOrThrow<T = string>(key: string): T;
  }
}
declare module '@nestjs/schedule' {
  export function Interval(milliseconds: number): MethodDecorator;
  export function Cron(expression: string): MethodDecorator;
}
declare module '@midwayjs/core' {
  export enum ScopeEnum {
    Singleton = 'Singleton',
    Request = 'Request',
  }
  export function Provide(): ClassDecorator;
  export function Scope(scope: ScopeEnum): ClassDecorator;
  export function Autoload(): ClassDecorator;
  export function Init(): MethodDecorator;
  export function Destroy(): MethodDecorator;
  export function Config(key?: string): PropertyDecorator;
  export function Inject(): PropertyDecorator;
}
declare module 'egg' {
  export interface Application {
    config: Record<string, any>;
    logger: Console;
    [name: string]: any;
  }
  export interface Context {
    [name: string]: any;
  }
  export class Service {
    ctx: Context;
    app: Application;
  }
}
declare module 'rxjs' {
  export interface Observable<T> {
    pipe<R>(operator: (source: Observable<T>) => Observable<R>): Observable<R>;
    subscribe(next?: (value: T) => void, error?: (error: unknown) => void): { unsubscribe(): void };
  }
  export function from<T>(source: Promise<T>): Observable<T>;
  export function map<T, R>(project: (value: T) => R): (source: Observable<T>) => Observable<R>;
}
declare module 'co';
declare module 'express';
declare module 'koa';
declare module 'node-schedule';
declare module 'dotenv/config';
declare module 'config';
declare module 'mq-http-sdk';

declare module 'urllib';

declare module 'ali-ons' {
  interface Received {
    msgId: string;
    body: Buffer;
    tags: string;
  }
  type Handler = (message: Received) => Promise<unknown>;
  export class Producer {
    constructor(options: object);
    ready(): Promise<void>;
    send(message: Message): Promise<{ msgId: string; sendStatus: string }>;
    close(): Promise<void>;
  }
  export class Consumer {
    constructor(options: object);
    subscribe(topic: string, expression: string | object | null, handler: Handler): void;
    subscribe(topic: string, handler: Handler): void;
    on(event: 'error', listener: (error: Error) => void): void;
  }
  export class Message {
    constructor(topic: string, tags: string, body: string | Buffer);
    keys: string[];
    shardingKey: string;
    delayTimeLevel: number;
    setStartDeliverTime(time: number): void;
  }
}

declare module '@alicloud/pop-core' {
  export class RPCClient {
    constructor(options: object);
    request(action: string, parameters: object, options: object): Promise<unknown>;
  }
}
