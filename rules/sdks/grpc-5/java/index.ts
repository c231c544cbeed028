export { grpcJava } from './front-end.js';
