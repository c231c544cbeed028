import { createEngine } from '../../server/engine/create-engine.js';
import { startNodeServer } from '../../server/lsp/node.js';
import { toyProduct } from './toy-product.js';

startNodeServer(toyProduct, {
  rulePage: (ruleId) => `file:///rules/${ruleId}.md`,
  createEngine(product, settings) {
    const engine = createEngine(product, settings);
    // What a defect of the server's own would do.
    const findings: typeof engine.findings = (path) => {
      if (path?.endsWith('Defect.java')) throw new Error('a defect');
      return engine.findings(path);
    };
    return { ...engine, findings };
  },
});
