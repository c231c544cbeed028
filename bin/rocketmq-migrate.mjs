#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  console.error('rocketmq-migrate is not built yet. Run: npm ci && npm run build');
  process.exitCode = 2;
}
