export { onsApiNode } from './front-end.js';
