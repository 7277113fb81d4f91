import { showAppNavigation } from './app-navigation.ts';
import { appFrame, openChannel } from './channel.ts';
import { part } from './elements.ts';
import { answerForTheShop } from './permissions.ts';
import { offerResourcePicker } from './resource-picker.ts';
import { guardUnsavedWork } from './save-bar.ts';
import { showTitleBar } from './title-bar.ts';
import { showToasts } from './toasts.ts';

const toggle = part('navigation-toggle');
toggle.addEventListener('click', () => {
  const isOpen = document.body.classList.toggle('navigation-open');
  toggle.setAttribute('aria-expanded', String(isOpen));
});

showAppNavigation();
if (appFrame) {
  answerForTheShop();
  offerResourcePicker();
  guardUnsavedWork();
  showTitleBar();
  showToasts();
  openChannel();
}
