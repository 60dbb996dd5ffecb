import { launchChromium } from '../scripts/vscode/chromium.mjs';
import { servePage } from '../test/webview/support/serve-page.ts';
import { themeOf } from '../test/webview/support/themes.ts';
import { hostInPage } from './support/page-probe.ts';
import { pageScenes } from './support/page-scenes.ts';
import { createServer } from 'node:http';
const N=Number(process.argv[2]??10);
const server=await servePage('en',themeOf('dark')); const browser=await launchChromium();
const blank=createServer((q,r)=>{r.setHeader('content-type','text/html');r.end('<!doctype html><body><p>hello</p>')}).listen(0,'127.0.0.1');
await new Promise(r=>blank.once('listening',r));
const med=a=>{a=[...a].sort((x,y)=>x-y);return a[a.length>>1]};
const scenes=[{name:'blank',blank:true},...pageScenes()];
const out=new Map(scenes.map(s=>[s.name,[]]));
for(let i=0;i<N;i++) for(const s of scenes){
 const c=await browser.newContext({viewport:{width:s.width??1400,height:900}});const p=await c.newPage();
 if(s.blank){await p.addInitScript(()=>performance.mark('host'));await p.goto(`http://127.0.0.1:${blank.address().port}/`);}
 else{await p.addInitScript({content:'globalThis.__name = (named) => named;'});await p.addInitScript(hostInPage,{snapshot:s.snapshot,state:s.state});await p.goto(server.url);await p.locator(s.drawn).first().waitFor();}
 await p.waitForFunction(()=>performance.getEntriesByName('first-contentful-paint')[0]);
 const m=await p.evaluate(()=>{const host=performance.getEntriesByName('host')[0].startTime;const r=performance.getEntriesByType('resource');const js=r.find(x=>x.name.endsWith('main.js'));const css=r.find(x=>x.name.endsWith('.css'));const nav=performance.getEntriesByType('navigation')[0];return {host,css:css?css.responseEnd-host:null,js:js?js.responseEnd-host:null,dcl:nav.domContentLoadedEventStart-host,ready:(performance.getEntriesByName('ready')[0]?.startTime??NaN)-host,fcp:performance.getEntriesByName('first-contentful-paint')[0].startTime-host,nodes:document.querySelectorAll('*').length}});
 const cdp=await c.newCDPSession(p); await cdp.send('Performance.enable'); const {metrics}=await cdp.send('Performance.getMetrics'); const g=n=>metrics.find(x=>x.name===n)?.value*1000;
 out.get(s.name).push({...m,script:g('ScriptDuration'),layout:g('LayoutDuration'),style:g('RecalcStyleDuration'),task:g('TaskDuration')});
 await c.close();
}
for(const [n,a] of out){const k=Object.keys(a[0]);console.log(n.padEnd(42),k.map(x=>x+' '+(med(a.map(y=>y[x]))??0).toFixed(0)).join('  '))}
await browser.close();await server.close();blank.close();
