// AssemblyScript. What shoppers read in Portuguese. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const PORTUGUESE: string = `
1 Ainda falta “{field}” em “{piece}”.
2 “{field}” de “{piece}” tem caracteres a mais.
3 O que foi escolhido para “{field}” de “{piece}” não está disponível.
4 “{field}” de “{piece}” está fora do que pode ser feito.
6 As opções ou os preços de “{piece}” mudaram.
7 Não foi possível ler as opções de “{piece}”.
8 “{field}” de “{piece}” não combina com as outras opções.
9 De momento não é possível encomendar “{piece}”.
10 O que foi escolhido para “{field}” de “{piece}” não combina com as outras opções.
11 “{field}” de “{piece}” resulta das outras opções e não pode ser diferente.
12 Não resta o suficiente do que foi escolhido para “{field}” de “{piece}”.
13 “{field}” de “{piece}” contém caracteres que não existem neste tipo de letra.
14 “{field}” de “{piece}” é demasiado curto, ou foi escolhido muito pouco.
15 Foi escolhido demais para “{field}” de “{piece}”.
16 “{field}” de “{piece}” não está escrito como devia.
17 “{field}” de “{piece}” tem linhas a mais.
18 “{piece}” não pode ficar pronto até ao dia escolhido em “{field}”.
19 O dia escolhido para “{field}” de “{piece}” está demasiado longe.
20 A oficina está fechada no dia escolhido para “{field}” de “{piece}”.
21 O conselho sobre “{field}” de “{piece}” ainda não foi aceite.
22 “{piece}” não pode ser feito com o que foi escolhido para “{field}”.
23 De momento não é possível calcular o preço de “{piece}”.
31 “{piece}” já não é feito com estas opções.
32 Com estas opções, “{piece}” não pode ser comprado por assinatura, só como compra única.
33 Com estas opções, “{piece}” não pode ficar ligado a outro produto.
34 As opções de “{piece}” ainda não foram escolhidas.
35 Estas peças são demasiadas para uma só encomenda. Remova algumas e encomende-as em separado.
36 O conselho sobre “{piece}” ainda não foi aceite.
37 “{piece}” não pode ser feito com estas opções em conjunto.
41 Remova esta peça do carrinho, volte a escolher as opções na página dela e adicione-a de novo.
42 Entre em contacto com a loja.
`;
