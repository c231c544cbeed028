import type { PageData } from '../page-data.js';
import { connectEditor } from './editor.js';
import { showFindings } from './findings.js';
import { showMap } from './map.js';
import { makeSortable } from './tables.js';
import { createTabs } from './tabs.js';
import { offerTheme } from './theme.js';

const editor = connectEditor();
offerTheme(editor !== undefined);
const tabs = createTabs();
makeSortable();
// Later than the first paint: what is seen first needs no data.
requestAnimationFrame(() => setTimeout(fill, 0));

function fill(): void {
  const text = document.getElementById('data')?.textContent;
  if (!text) return;
  const data: PageData = JSON.parse(text);
  showMap(data.map);
  showFindings(data, tabs, editor);
}
