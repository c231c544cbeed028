#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.js', import.meta.url);
if (existsSync(bundle)) {
  try {
    await import(bundle.href);
  } catch (error) {
    // Said by hand: Node would print the whole line, and a bundle has few lines.
    console.error(`rocketmq-migrate cannot start: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 4;
  }
} else {
  console.error('rocketmq-migrate is not built yet. Run: npm ci && npm run build');
  process.exitCode = 2;
}
