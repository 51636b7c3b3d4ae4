/** Electron's `Menu` as data: items can be found and clicked, roles do nothing. */
export class Menu {
  static #application = null;
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }
  static getApplicationMenu() {
    return Menu.#application;
  }

  items = [];

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

export class MenuItem {
  constructor({ submenu, click, ...rest }) {
    Object.assign(this, rest);
    if (submenu) this.submenu = Menu.buildFromTemplate(submenu);
    this.click = () => click?.(this, undefined, {});
  }
}
