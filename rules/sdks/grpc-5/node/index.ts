export { grpcNode } from './front-end.js';
