/** Whether two texts say the same, whatever their spaces and marks; a minus and a decimal point are more than marks. */
export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) =>
    text
      .replaceAll(/[-−](?=\d)/g, '~')
      .replaceAll(/[^\p{L}\p{N}~.,]+|[.,](?!\d{1,2}(?!\d))/gu, '')
      .toLowerCase(),
  );
  return a === b;
};
