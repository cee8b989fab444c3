import { chromium } from '@playwright/test';
const O='http://localhost:23000';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',chromiumSandbox:false,args:['--disable-gpu']});
async function go(acc,w,list){
  const c=await b.newContext({viewport:{width:w,height:900},reducedMotion:'reduce',locale:'nl-NL',timezoneId:'Europe/Amsterdam'});const p=await c.newPage();
  await p.goto(O+'/login?returnTo=/');await p.fill('#username',acc);if(!(await p.locator('#password').isVisible()))await p.click('#kc-login');await p.fill('#password',acc);await p.click('#kc-login');await p.locator('h1').waitFor();
  for(const [n,u] of list){let a=u; if(typeof u==='function')a=await u(p); await p.goto(O+a);await p.locator('h1').waitFor();await p.waitForLoadState('networkidle').catch(()=>{});await p.waitForTimeout(600);await p.screenshot({path:`/tmp/e3/${n}-${w}.png`,fullPage:true});}
  await c.close();
}
const get=(p,u)=>p.evaluate(async a=>(await (await fetch(a,{headers:{'X-Rits':'1'}})).json()),u);
const sess=async p=>{const t=await get(p,'/api/bottlenecks/v1/tables');return '/zittingen/'+t.items.flatMap(x=>x.sessions)[0].id};
const over=async p=>{const t=await get(p,'/api/bottlenecks/v1/agreements?overdue=true');return '/afspraken/'+t.items[0].id};
for(const w of [1280,360]){
  await go('voorzitter',w,[['start','/'],['zitting',sess]]);
  await go('gemeente',w,[['afspraken','/afspraken'],['afspraak',over]]);
}
await b.close();
