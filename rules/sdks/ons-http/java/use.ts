export type { JavaUse, UseForm } from '../../java/use.js';
