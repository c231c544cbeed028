export { springBeans } from './front-end.js';
export { springText } from './placeholders.js';
