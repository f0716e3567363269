/**
 * Invented people and houses for the parties card.
 *
 * Given and family names are common ones of each origin and combined at random within it; e-mail addresses
 * use the domains kept free by RFC 2606, telephone numbers the ranges which the regulators keep free for
 * fiction (Arcep decision 2018-0881: 06 39 98; Ofcom: 07700 900).
 */

export interface Origin {
  readonly key: string;
  readonly weight: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

/** Where the people who write in French, or have lived in Paris for long, come from. */
export const ORIGINS: readonly Origin[] = [
  {
    key: 'french',
    weight: 44,
    women: [
      'Claire',
      'Nathalie',
      'Sandrine',
      'Élodie',
      'Manon',
      'Jeanne',
      'Françoise',
      'Aurélie',
      'Margaux',
      'Odile',
      'Céline',
      'Lucie',
    ],
    men: [
      'Thierry',
      'Julien',
      'Rémi',
      'Bernard',
      'Antoine',
      'Loïc',
      'Gérard',
      'Maxime',
      'Yves',
      'Florian',
      'Étienne',
      'Cédric',
    ],
    families: [
      'Vasseur',
      'Lemaître',
      'Chauvin',
      'Delorme',
      'Baudry',
      'Pichon',
      'Thibault',
      'Gaillard',
      'Le Goff',
      'Roussel',
      'Mercier',
      'Aubry',
      'Besson',
      'Carpentier',
      'Hamon',
      'Jacquet',
      'Marchal',
      'Perrot',
      'Rigaud',
      'Tanguy',
    ],
  },
  {
    key: 'maghreb',
    weight: 14,
    women: ['Nadia', 'Samia', 'Yasmine', 'Leïla', 'Khadija', 'Sonia', 'Inès', 'Farida'],
    men: ['Karim', 'Mehdi', 'Rachid', 'Sofiane', 'Nabil', 'Hicham', 'Walid', 'Omar'],
    families: [
      'Benkacem',
      'Haddad',
      'Mansouri',
      'Belkacem',
      'Cherif',
      'Ouali',
      'Zerrouki',
      'El Amrani',
      'Trabelsi',
      'Bouazza',
    ],
  },
  {
    key: 'west-africa',
    weight: 9,
    women: ['Aminata', 'Fatou', 'Mariam', 'Awa', 'Adama', 'Bintou'],
    men: ['Mamadou', 'Ibrahima', 'Cheikh', 'Moussa', 'Abdoulaye', 'Seydou'],
    families: ['Diallo', 'Traoré', 'Ndiaye', 'Konaté', 'Sow', 'Cissé', 'Camara', 'Koné'],
  },
  {
    key: 'central-africa',
    weight: 4,
    women: ['Grâce', 'Prisca', 'Béatrice', 'Clarisse'],
    men: ['Serge', 'Christian', 'Patrice', 'Hervé'],
    families: ['Mbemba', 'Nkoulou', 'Ilunga', 'Tchoumi', 'Moukoko', 'Kabeya'],
  },
  {
    key: 'caribbean',
    weight: 4,
    women: ['Murielle', 'Ketty', 'Gladys', 'Solange'],
    men: ['Jocelyn', 'Frantz', 'Rosan', 'Teddy'],
    families: ['Hippolyte', 'Jean-Louis', 'Célestin', 'Rosemain', 'Marie-Sainte'],
  },
  {
    key: 'portugal',
    weight: 6,
    women: ['Ana', 'Fernanda', 'Cristina', 'Sandra'],
    men: ['José', 'Paulo', 'Rui', 'Miguel'],
    families: ['Da Costa', 'Ferreira', 'Teixeira', 'Gonçalves', 'Dos Santos', 'Pereira'],
  },
  {
    key: 'spain-italy',
    weight: 5,
    women: ['Lucía', 'Paola', 'Chiara', 'Carmen'],
    men: ['Marco', 'Javier', 'Andrea', 'Diego'],
    families: ['Moretti', 'Navarro', 'Bianchi', 'Ortega', 'Ferrari', 'Molina'],
  },
  {
    key: 'east-europe',
    weight: 5,
    women: ['Agnieszka', 'Ioana', 'Olena', 'Mirela'],
    men: ['Piotr', 'Andrei', 'Marek', 'Bogdan'],
    families: ['Kowalczyk', 'Popescu', 'Ivanenko', 'Nowak', 'Dragomir', 'Petrov'],
  },
  {
    key: 'turkey',
    weight: 3,
    women: ['Elif', 'Ayşe', 'Zeynep'],
    men: ['Mehmet', 'Emre', 'Hakan'],
    families: ['Yıldız', 'Kaya', 'Demir', 'Aydın'],
  },
  {
    key: 'levant',
    weight: 3,
    women: ['Rima', 'Joumana', 'Shirin'],
    men: ['Ziad', 'Georges', 'Kaveh'],
    families: ['Khoury', 'Nassar', 'Farahani', 'Saliba'],
  },
  {
    key: 'south-asia',
    weight: 4,
    women: ['Priya', 'Kavitha', 'Sabrina'],
    men: ['Suresh', 'Arun', 'Rajesh'],
    families: ['Sivakumar', 'Rajaratnam', 'Begum', 'Sharma'],
  },
  {
    key: 'east-asia',
    weight: 5,
    women: ['Linh', 'Mei', 'Hoa', 'Sokha'],
    men: ['Minh', 'Wei', 'Quang', 'Dara'],
    families: ['Nguyen', 'Tran', 'Zhang', 'Chen', 'Pham', 'Sok'],
  },
];

/** Who writes in English: visitors, newcomers and owners from afar. */
export const ENGLISH_ORIGINS: readonly Origin[] = [
  {
    key: 'british-isles',
    weight: 10,
    women: ['Hannah', 'Fiona', 'Charlotte', 'Niamh', 'Rebecca'],
    men: ['Oliver', 'Callum', 'Graham', 'Declan', 'Simon'],
    families: ['Whitfield', 'Hargreaves', 'MacLean', 'O’Connell', 'Pemberton', 'Ashworth', 'Llewellyn'],
  },
  {
    key: 'north-america',
    weight: 9,
    women: ['Megan', 'Lauren', 'Denise', 'Brooke'],
    men: ['Tyler', 'Marcus', 'Brandon', 'Wesley'],
    families: ['Caldwell', 'Jefferson', 'Okafor-Reed', 'Lindqvist', 'Hernandez', 'Goldstein'],
  },
  {
    key: 'india',
    weight: 4,
    women: ['Ananya', 'Deepa', 'Meera'],
    men: ['Vikram', 'Rohan', 'Sanjay'],
    families: ['Iyer', 'Kapoor', 'Menon', 'Chatterjee'],
  },
  {
    key: 'elsewhere',
    weight: 6,
    women: ['Ngozi', 'Ingrid', 'Yuki', 'Mariana', 'Anneke'],
    men: ['Chidi', 'Lars', 'Kenji', 'Rafael', 'Pieter'],
    families: ['Eze', 'Johansson', 'Tanaka', 'Almeida', 'Van den Berg', 'Nielsen'],
  },
];

export const EMPLOYERS: readonly string[] = [
  'Transports Vauclair',
  'Brasserie du Canal',
  'Clinique des Ormes',
  'Groupe Valmonde',
  'Boulangerie Lemoal',
  'Cabinet comptable Ferrand',
  'Nettoyage Azurel',
  'Logistique Pernod-Sauvat',
  'École Sainte-Aure',
  'Studio Carmin',
  'Hôtel Beaurivage Est',
  'Sécurité Marquenterre',
  'Informatique Calyxo',
  'Garage Montfavet',
  'Résidence Les Glycines',
  'Librairie des Arcades',
  'Imprimerie Rocheblave',
  'Restaurant Chez Odette',
];

export const LANDLORDS: readonly string[] = [
  'SCI Les Tilleuls',
  'Agence Beaumarais',
  'Foncière du Levant Vert',
  'SCI Rivoire',
  'Immobilière Sorel',
  'Gestion Carnaval Patrimoine',
  'SCI La Pergola',
  'Agence des Trois Clés',
  'Habitat Ourcq Nord',
  'Régie Montalembert-Ouest',
  'SCI Ardennes 14',
  'Agence Paul et Lise',
];

export const TRADERS: readonly string[] = [
  'Syndic Albarède',
  'Rénov’Habitat Marne',
  'Cuisines Solène',
  'Garage du Viaduc',
  'Banque Mutuelle du Bassin',
  'Électro-Direct Nord',
  'Solaria Énergies',
  'Syndic Pierre et Toit',
  'Bâti-Concept 77',
  'Auto Passion Bièvre',
  'Voyages Alizéo',
  'Crédit des Deux Rives',
];

/** Kept free for examples (RFC 2606), so that no mail of the demo can reach anybody. */
export const MAIL_DOMAINS: readonly string[] = ['example.org', 'example.net', 'example.com'];
