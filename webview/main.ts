import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { defineChart } from './chart/chart.js';
import { defineHeat } from './chart/heat.js';
import { Page } from './page.js';

const root = document.getElementById('page');
if (root === null) throw new Error('The document has no place for the page.');
defineChart();
defineHeat();
new Page(acquireVsCodeApi(), root).start();
