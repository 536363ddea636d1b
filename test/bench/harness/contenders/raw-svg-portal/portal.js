import { askPortal, openPortal } from '__PROJECT__/test/bench/page/civic-cards.ts';
openPortal();
export const fromPortal = (mount) => (container, data) => {
  const number = Number(/\d+$/.exec(data.label)[0]);
  let drawn;
  const ready = askPortal(number, data.points).then((points) => {
    drawn = mount(container, { ...data, points });
  });
  return { ready, update: async (points) => drawn.update(await askPortal(number, points)) };
};
