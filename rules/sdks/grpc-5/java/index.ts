export { grpcJava } from './front-end.js';
export { grpcLibrary } from './types.js';
