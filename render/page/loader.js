'use strict';(async()=>{
const packed=Uint8Array.from(atob(document.getElementById('script').textContent),c=>c.charCodeAt(0)),script=document.createElement('script');
script.textContent=await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
document.body.append(script);
})();
