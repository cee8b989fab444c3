import { chromium } from '@playwright/test';
const O='http://localhost:23000';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',chromiumSandbox:false,args:['--disable-gpu']});
for(const acc of ['gemeente','voorzitter']){const c=await b.newContext();const p=await c.newPage();
await p.goto(O+'/login?returnTo=/');await p.fill('#username',acc);if(!(await p.locator('#password').isVisible()))await p.click('#kc-login');await p.fill('#password',acc);await p.click('#kc-login');await p.locator('h1').waitFor();
const get=u=>p.evaluate(async a=>(await (await fetch(a,{headers:{'X-Rits':'1'}})).json()),u);
const a=await get('/api/bottlenecks/v1/agreements?open=true');console.log(acc,a.items.map(x=>[x.what,x.status,x.due,x.daysLeft,x.overdue,x.story.at(-1).code].join('|')).join('\n'));
const n=await get('/api/bottlenecks/v1/notifications?pageSize=200');console.log(n.items.filter(x=>x.kind.startsWith('AGREEMENT')).map(x=>x.kind+' '+x.title+' '+x.at).join('\n'));await c.close();}
await b.close();
