/** Styles of the parts drawn inside the app's page. Adopted, not inserted: React would trip over foreign nodes in the head. */
const css = `
ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none }
.app-bridge-modal { border: 0; border-radius: 12px; padding: 0; width: min(620px, calc(100vw - 32px)); max-height: calc(100vh - 64px);
  box-shadow: 0 8px 40px #0006; color: #303030; font: 14px/1.45 system-ui, sans-serif; flex-direction: column }
.app-bridge-modal[open] { display: flex }
.app-bridge-modal[data-variant=small] { width: min(380px, calc(100vw - 32px)) }
.app-bridge-modal[data-variant=large] { width: min(980px, calc(100vw - 32px)) }
.app-bridge-modal[data-variant=max] { width: 100vw; max-width: none; height: 100vh; max-height: none; border-radius: 0 }
.app-bridge-modal::backdrop { background: #0008 }
.app-bridge-modal header { display: flex; align-items: center; gap: 8px; padding: 12px 16px; background: #f3f3f3; border-bottom: 1px solid #e3e3e3 }
.app-bridge-modal h2 { flex: 1; font-size: 15px; font-weight: 650; margin: 0 }
.app-bridge-modal .content { overflow: auto; flex: 1 }
.app-bridge-modal iframe { border: 0; width: 100%; height: min(70vh, 700px) }
.app-bridge-modal footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3 }
.app-bridge-modal footer:empty { display: none }
.app-bridge-modal button.part { font: inherit; font-weight: 550; border: 1px solid #8a8a8a; background: #fff; border-radius: 8px; padding: 6px 12px; min-height: 32px }
.app-bridge-modal button.part.primary { background: #303030; color: #fff; border-color: #303030 }
.app-bridge-modal button.part.critical { background: #b3261e; color: #fff; border-color: #b3261e }
.app-bridge-modal button.part:disabled { opacity: .5 }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
