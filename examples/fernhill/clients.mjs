// Fernhill's forty clients, largest in October first. Names and streets are made up; the towns
// exist.

/**
 * A change of the hourly rate, as book.schema.json has it.
 *
 * @typedef {object} RateRule
 * @property {string} [work_role]
 * @property {string} [work_type]
 * @property {"custom" | "adjustment" | "multiplier"} method
 * @property {string} value
 * @property {string} [overage_rate]
 */

/**
 * @typedef {object} Client
 * @property {string} id
 * @property {string} name
 * @property {string[]} address
 * @property {number} [terms_days]
 * @property {RateRule[]} [rate_rules]
 */

/** @type {[id: string, name: string, street: string, town: string][]} */
const directory = [
  ["oakline", "Oakline Logistics", "400 Dock Road", "Temple, TX 76501"],
  ["lowell", "Lowell Analytics", "1250 Signal Avenue", "Austin, TX 78758"],
  ["alder", "Alder Veterinary", "602 Paddock Way", "Bryan, TX 77803"],
  ["stonebridge", "Stonebridge Accountants", "77 Ledger Street", "Waco, TX 76701"],
  ["tidewater", "Tidewater Foods", "18 Cold Store Lane", "Corpus Christi, TX 78401"],
  ["ivybridge", "Ivybridge Vets", "9 Collie Court", "Georgetown, TX 78626"],
  ["selby", "Selby Credit Union", "12 Savings Avenue", "Lampasas, TX 76550"],
  ["rowan", "Rowan Engineering", "815 Caliper Boulevard", "Round Rock, TX 78664"],
  ["redfern", "Redfern Textiles", "240 Loom Road", "Waxahachie, TX 75165"],
  ["corran", "Corran Medical", "1600 Infirmary Street", "Temple, TX 76504"],
  ["merrow", "Merrow Marine", "5 Slipway Drive", "Rockport, TX 78382"],
  ["pinewood", "Pinewood Legal", "Suite 310, 42 Court Square", "Belton, TX 76513"],
  ["brightwater", "Brightwater Care", "760 Haven Drive", "Copperas Cove, TX 76522"],
  ["glenmore", "Glenmore Dairy", "2200 Pasture Lane", "Stephenville, TX 76401"],
  ["juniper", "Juniper Fitness", "3100 Track Street", "Killeen, TX 76541"],
  ["fairmont", "Fairmont Hotels", "1 Lobby Lane", "Fredericksburg, TX 78624"],
  ["kingsley", "Kingsley Motors", "5050 Axle Highway", "Waco, TX 76710"],
  ["calloway", "Calloway Insurance", "301 Policy Plaza", "Tyler, TX 75702"],
  ["vantage", "Vantage Print", "27 Offset Road", "Pflugerville, TX 78660"],
  ["kestrel", "Kestrel Aviation", "Hangar 14, Apron Road", "San Marcos, TX 78666"],
  ["marlowe", "Marlowe Dental Group", "215 Molar Street", "Waco, TX 76706"],
  ["garrick", "Garrick Theatre", "11 Curtain Street", "Brenham, TX 77833"],
  ["beckett", "Beckett Joinery", "6 Mortise Yard", "Cameron, TX 76520"],
  ["denholm", "Denholm Packaging", "1900 Carton Road", "Taylor, TX 76574"],
  ["yarrow", "Yarrow Recruitment", "70 Interview Row", "Austin, TX 78701"],
  ["elmhurst", "Elmhurst Nursery", "410 Seedling Road", "Salado, TX 76571"],
  ["newbold", "Newbold Steel", "1100 Girder Road", "Rockdale, TX 76567"],
  ["castleton", "Castleton Optics", "88 Lens Street", "Harker Heights, TX 76548"],
  ["whitby", "Whitby Charity Trust", "33 Almoner Street", "Hillsboro, TX 76645"],
  ["orchard", "Orchard Housing", "84 Tenancy Lane", "Marlin, TX 76661"],
  ["harcourt", "Harcourt Schools", "900 Chalk Hill Road", "Gatesville, TX 76528"],
  ["thornton", "Thornton Tiles", "530 Kiln Road", "Hutto, TX 78634"],
  ["hollis", "Hollis Architects", "58 Elevation Street", "Austin, TX 78704"],
  ["quayside", "Quayside Seafood", "3 Trawler Wharf", "Port Lavaca, TX 77979"],
  ["wexford", "Wexford Farms", "7000 County Road 320", "Hico, TX 76457"],
  ["eastgate", "Eastgate Pharmacy", "101 Dispensary Street", "Rosebud, TX 76570"],
  ["ashby", "Ashby Property", "64 Freehold Street", "Granbury, TX 76048"],
  ["ullswater", "Ullswater Outdoor", "230 Paddle Lane", "Marble Falls, TX 78654"],
  ["fenwick", "Fenwick Surveyors", "19 Theodolite Way", "Burnet, TX 78611"],
  ["zephyr", "Zephyr Events", "29 Marquee Drive", "Dripping Springs, TX 78620"],
];

/** @type {Record<string, Pick<Client, "terms_days" | "rate_rules">>} */
const terms = {
  kestrel: { rate_rules: [{ work_role: "engineer", method: "adjustment", value: "20" }] },
  corran: { terms_days: 45, rate_rules: [{ method: "multiplier", value: "0.9" }] },
  selby: {
    rate_rules: [
      { work_role: "engineer", method: "custom", value: "135", overage_rate: "150" },
      { work_role: "senior_engineer", method: "custom", value: "160", overage_rate: "180" },
    ],
  },
  whitby: { terms_days: 60, rate_rules: [{ method: "multiplier", value: "0.8" }] },
  hollis: { terms_days: 14 },
  ullswater: {
    terms_days: 14,
    rate_rules: [{ work_role: "engineer", method: "custom", value: "140" }],
  },
};

/** @returns {Client[]} */
export function makeClients() {
  return directory.map(([id, name, street, town]) => ({
    id,
    name,
    address: ["Accounts payable", street, town],
    ...terms[id],
  }));
}
