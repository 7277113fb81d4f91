// AssemblyScript. What shoppers read in English. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const ENGLISH: string = `
1 “{piece}” still needs “{field}”.
2 “{field}” of “{piece}” has too many characters.
3 What was chosen for “{field}” of “{piece}” is not offered.
4 “{field}” of “{piece}” is outside of what can be made.
6 The options or prices of “{piece}” have changed.
7 The options of “{piece}” could not be read.
8 “{field}” of “{piece}” does not go with its other options.
9 “{piece}” cannot be ordered at the moment.
10 What was chosen for “{field}” of “{piece}” does not go with its other options.
11 “{field}” of “{piece}” is settled by its other options and must not differ.
12 There is not enough left of what was chosen for “{field}” of “{piece}”.
13 “{field}” of “{piece}” has characters that cannot be drawn in this font.
14 “{field}” of “{piece}” is too short, or too little was chosen.
15 Too much was chosen for “{field}” of “{piece}”.
16 “{field}” of “{piece}” is not written as it should be.
17 “{field}” of “{piece}” has too many lines.
18 “{piece}” cannot be ready by the day chosen for “{field}”.
19 The day chosen for “{field}” of “{piece}” is too far ahead.
20 The workshop is closed on the day chosen for “{field}” of “{piece}”.
21 The advice on “{field}” of “{piece}” has not been accepted yet.
22 “{piece}” cannot be made with what was chosen for “{field}”.
23 The price of “{piece}” cannot be worked out at the moment.
31 “{piece}” is no longer made with these options.
32 “{piece}” cannot be bought on a subscription with these options, only as a single purchase.
33 “{piece}” cannot be tied to another product with these options.
34 The options of “{piece}” have not been chosen yet.
35 These pieces are too many for one order. Please remove some of them and order those separately.
36 The advice on “{piece}” has not been accepted yet.
37 “{piece}” cannot be made with these options together.
41 Please remove this piece from your cart, choose its options again on its page and add it once more.
42 Please contact the shop.
`;
