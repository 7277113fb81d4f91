// AssemblyScript. What shoppers read in Italian. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const ITALIAN: string = `
1 Per «{piece}» manca ancora «{field}».
2 «{field}» di «{piece}» ha troppi caratteri.
3 La scelta fatta per «{field}» di «{piece}» non è disponibile.
4 «{field}» di «{piece}» non rientra in ciò che si può realizzare.
6 Le opzioni o i prezzi di «{piece}» sono cambiati.
7 Non è stato possibile leggere le opzioni di «{piece}».
8 «{field}» di «{piece}» non si abbina alle altre opzioni.
9 Al momento «{piece}» non si può ordinare.
10 La scelta fatta per «{field}» di «{piece}» non si abbina alle altre opzioni.
11 «{field}» di «{piece}» dipende dalle altre opzioni e non può essere diverso.
12 Di quanto scelto per «{field}» di «{piece}» non ne resta abbastanza.
13 «{field}» di «{piece}» contiene caratteri che questo font non può disegnare.
14 «{field}» di «{piece}» è troppo breve, oppure è stato scelto troppo poco.
15 Per «{field}» di «{piece}» è stato scelto troppo.
16 «{field}» di «{piece}» non è scritto nel modo giusto.
17 «{field}» di «{piece}» ha troppe righe.
18 «{piece}» non può essere pronto per il giorno scelto in «{field}».
19 Il giorno scelto per «{field}» di «{piece}» è troppo lontano.
20 Il laboratorio è chiuso nel giorno scelto per «{field}» di «{piece}».
21 Il consiglio su «{field}» di «{piece}» non è ancora stato accettato.
22 «{piece}» non si può realizzare con la scelta fatta per «{field}».
23 Al momento non è possibile calcolare il prezzo di «{piece}».
31 «{piece}» non si realizza più con queste opzioni.
32 Con queste opzioni «{piece}» non si può acquistare in abbonamento, ma solo singolarmente.
33 Con queste opzioni «{piece}» non può essere legato a un altro prodotto.
34 Le opzioni di «{piece}» non sono ancora state scelte.
35 Questi pezzi sono troppi per un solo ordine. Rimuovine alcuni e ordinali separatamente.
36 Il consiglio su «{piece}» non è ancora stato accettato.
37 «{piece}» non si può realizzare con queste opzioni insieme.
41 Rimuovi questo pezzo dal carrello, scegli di nuovo le opzioni nella sua pagina e aggiungilo un’altra volta.
42 Contatta il negozio.
`;
