// AssemblyScript. What shoppers read in French. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const FRENCH: string = `
1 Il manque encore « {field} » pour « {piece} ».
2 « {field} » de « {piece} » compte trop de caractères.
3 Le choix fait pour « {field} » de « {piece} » n’est pas proposé.
4 « {field} » de « {piece} » sort de ce qui peut être réalisé.
6 Les options ou les prix de « {piece} » ont changé.
7 Les options de « {piece} » n’ont pas pu être lues.
8 « {field} » de « {piece} » ne va pas avec ses autres options.
9 « {piece} » ne peut pas être commandé pour le moment.
10 Le choix fait pour « {field} » de « {piece} » ne va pas avec ses autres options.
11 « {field} » de « {piece} » découle de ses autres options et ne peut pas en différer.
12 Il ne reste pas assez de ce qui a été choisi pour « {field} » de « {piece} ».
13 « {field} » de « {piece} » contient des caractères que cette police ne peut pas tracer.
14 « {field} » de « {piece} » est trop court, ou trop peu a été choisi.
15 Trop de choix ont été faits pour « {field} » de « {piece} ».
16 « {field} » de « {piece} » n’est pas écrit comme il le faudrait.
17 « {field} » de « {piece} » compte trop de lignes.
18 « {piece} » ne peut pas être prêt pour le jour choisi dans « {field} ».
19 Le jour choisi pour « {field} » de « {piece} » est trop lointain.
20 L’atelier est fermé le jour choisi pour « {field} » de « {piece} ».
21 Le conseil sur « {field} » de « {piece} » n’a pas encore été accepté.
22 « {piece} » ne peut pas être réalisé avec le choix fait pour « {field} ».
23 Le prix de « {piece} » ne peut pas être calculé pour le moment.
31 « {piece} » n’est plus réalisé avec ces options.
32 Avec ces options, « {piece} » ne peut pas être acheté par abonnement, seulement à l’unité.
33 Avec ces options, « {piece} » ne peut pas être rattaché à un autre produit.
34 Les options de « {piece} » n’ont pas encore été choisies.
35 Ces pièces sont trop nombreuses pour une seule commande. Veuillez en retirer quelques-unes et les commander séparément.
36 Le conseil sur « {piece} » n’a pas encore été accepté.
37 « {piece} » ne peut pas être réalisé avec ces options réunies.
41 Veuillez retirer cette pièce de votre panier, choisir de nouveau ses options sur sa page et l’ajouter encore une fois.
42 Veuillez contacter la boutique.
`;
