export { grpcNodeLibrary } from './api.js';
export { grpcNode } from './front-end.js';
