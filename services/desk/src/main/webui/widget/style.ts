/** The widget's own sheet; the page around it can neither be touched nor touch it. */
export const style = `
:host { all: initial; }
* { box-sizing: border-box; }
.root {
  --text: #191e26; --soft: #5d646e; --line: #d0d4da; --edge: #7a818b; --ground: #fff; --sunken: #f4f6f8; --breach: #b7262b;
  position: fixed; right: 24px; bottom: 24px; z-index: 2147483000;
  color: var(--text); font: 400 14px/20px 'Inter Variable', Inter, system-ui, sans-serif;
}
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--colour); outline-offset: 2px; }
.launch {
  display: flex; align-items: center; gap: 8px; height: 48px; padding: 0 20px 0 16px; border: 0; border-radius: 24px;
  background: var(--colour); color: #fff; font-weight: 600; box-shadow: 0 4px 16px -4px rgb(25 30 38 / .35);
}
.launch svg { flex: none; }
.launch .count { min-width: 20px; height: 20px; padding: 0 6px; border-radius: 10px; background: #fff; color: var(--colour); font-size: 12px; }
.panel {
  display: flex; flex-direction: column; width: min(372px, calc(100vw - 32px)); height: min(560px, calc(100vh - 48px));
  overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--ground);
  box-shadow: 0 16px 48px -12px rgb(25 30 38 / .3);
}
[hidden] { display: none !important; }
header { display: flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 8px 0 16px; background: var(--colour); color: #fff; }
h2 { flex: 1; margin: 0; font-size: 14px; line-height: 20px; font-weight: 600; }
header button { min-width: 32px; height: 32px; padding: 0 8px; border: 0; border-radius: 6px; background: transparent; color: #fff; font-size: 13px; }
header button:hover { background: rgb(255 255 255 / .16); }
header button:focus-visible { outline-color: #fff; outline-offset: -2px; }
.log { display: flex; flex: 1; flex-direction: column; gap: 8px; min-height: 0; padding: 16px; overflow-y: auto; background: var(--sunken); }
.note { margin: 0; color: var(--soft); font-size: 13px; }
.said { max-width: 84%; }
.said p { margin: 0; padding: 8px 12px; border-radius: 8px; background: var(--ground); border: 1px solid #e1e4e8; overflow-wrap: anywhere; white-space: pre-wrap; }
.said small { display: block; margin-top: 2px; color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; }
.mine { align-self: flex-end; text-align: right; }
.mine p { background: var(--colour); border-color: var(--colour); color: #fff; text-align: left; }
.state { padding: 6px 16px; border-top: 1px solid #e1e4e8; color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; }
.state.bad { color: var(--breach); font-weight: 600; }
form { display: grid; gap: 8px; padding: 12px; border-top: 1px solid #e1e4e8; background: var(--ground); }
.who { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
label { display: block; color: var(--soft); font-size: 12px; line-height: 16px; }
input, textarea { width: 100%; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 6px; background: #fff; }
input:focus-visible, textarea:focus-visible { outline: 2px solid var(--colour); outline-offset: 0; }
textarea { height: 60px; resize: none; }
.write { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: end; }
.send { height: 36px; padding: 0 16px; border: 0; border-radius: 6px; background: var(--colour); color: #fff; font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) { .root { right: 16px; bottom: 16px; } }
`;
