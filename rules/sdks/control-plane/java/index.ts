export { onsApiJava } from './front-end.js';
export { javaEmbeddedTexts } from './texts.js';
