export { aliOnsLibrary } from './api.js';
export { aliOnsNode } from './front-end.js';
