import fs from 'node:fs';
import { newOrder, placeOrder } from './src/drive/buyer.ts';
import { makeTestEvent } from './src/drive/test-event.ts';
const env=JSON.parse(fs.readFileSync('/var/tmp/apih/data/run/env.json','utf8'));
const W='http://127.0.0.1:14010';
for (const [buyers,seats] of [[120,15],[400,100]] as const){
const slug='rush-'+Date.now(); await makeTestEvent({databaseUrl:env.DATABASE_URL,env},{slug,quotas:{hall:seats},types:{std:{price:10,quotas:['hall']}}});
const t0=Date.now(); let lastPay=0; const late:number[]=[];
const res=await Promise.all(Array.from({length:buyers},async()=>{const o=newOrder({eventSlug:slug,basket:{std:{quantity:1,shownUnitMinor:1000}}}); const a:any=await placeOrder(W,o); const at=Date.now()-t0; if(a.data?.outcome==='PAY')lastPay=Math.max(lastPay,at); else late.push(at); return a.ok?a.data.outcome+(a.data.code??''):a.code;}));
const c:any={}; for(const r of res)c[r]=(c[r]??0)+1; console.log(buyers,seats,c,'last PAY',lastPay,'ms; refusals',Math.min(...late),Math.max(...late),'ms');
await new Promise(r=>setTimeout(r,2500)); await (await fetch(W+'/e/'+slug+'/availability.json')).text(); await new Promise(r=>setTimeout(r,1000)); console.log(await (await fetch(W+'/e/'+slug+'/availability.json')).text());}
