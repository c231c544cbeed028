import { product } from '../../rules/product.js';
import { startNodeServer } from './node.js';

startNodeServer(product);
