import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { defineChart } from './chart/chart.js';
import { Page } from './page.js';

const root = document.getElementById('page');
if (root === null) throw new Error('The document has no place for the page.');
defineChart();
new Page(acquireVsCodeApi(), root).start();
