import { product } from '../../rules/product.js';
import { useGrammarsOnDisk } from '../workspace/grammars.js';
import { startNodeServer } from './node.js';

useGrammarsOnDisk();
startNodeServer(product);
