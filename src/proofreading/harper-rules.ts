// Left out, so that they stay silent, and so do rules that a later version of harper brings before somebody has read
// what they find:
// - spelling, which is decided word by word elsewhere, with the rules that guess at unknown words: SplitWords,
//   MergeWords, DisjointPrefixes, OrthographicConsistency, TransposedSpace, names of products and places;
// - taste: OxfordComma, Dashes, UseEllipsisCharacter, NumericRangeEnDash, CondenseAllThe, OkToOkay, LongSentences,
//   AWhile, hedging, contractions, curses, stronger words, regional preferences;
// - words of the trade taken for slang: everything that expands `config`, `dir`, `args`, `MB` or an initialism;
// - wrong in technical prose, where the sentence is parsed amiss around terms and commands: PronounVerbAgreement,
//   ItsPossessive, MassNouns, ModalBeAdjective, MissingTo, MissingPreposition, MissingDeterminer, ToTwoToo,
//   NounVerbConfusion, InflectedVerbAfterTo, WillNonLemma, closed compounds such as `over all`;
// - repeated words, which are a finding of their own.
const RULES = `
  ACoupleMore ALittleOfPractice ALongTime AMeansToAnEnd APart ASomeTime AWaysToGo AWholeOther AdNauseam
  AdjectiveDoubleDegree AdjectiveOfA Ado AdvantageOf AfterAWhile AfterAll AfterLater AheadAnd Ajar Akimbo Albeit
  AllHellBreakLoose AllIntentsAndPurposes AllOfASudden AllThough AllWellAndGood AllowTo Alongside
  AlzheimersDisease AmInTheMorning AmountsFor AnA AnAnother AndIn AndTheLike AnotherAn AnotherOnes AnotherThings
  ApartFrom ArgumentToBeMade ArriveOnWeekday ArriveTo AsComparedTo AsEvidentBy AsFarBackAs AsFollows AsIfThough
  AsIsWithAnything AsLongAs AsMuchAs AsOfCurrently AsOfLately AsOpposedTo AsToInterrogative AskNoPreposition
  AspireTo AtAllCosts AtFaceValue AtLeasToLeast AtLestToLeast AtTheBestOfTimes AtTheEndOfTheDay AtTheExpenseOf
  AtTheVeryLeast AwareOf BackInTheDay BackhandedCompliment BadRap BanTogether BareInMind BarelyUn BatedBreath
  BeAllowed BeBiased BeConcerned BePrejudiced BeShocked BeWorried BeckAndCall BeenThere Beforehand BehindTheScenes
  BesideThePoint BestOfAllTime BetterOffPhrase BetterOffServed BetterOffWith BewareOf BlanketStatement
  BoarderBorder Bollocks Bought BrandBrandish ByAccident ByTheBook CallItQuits CallThem CanBeSeen Cant CantWay
  CapitalizeOn CapitalizePersonalPronouns CaseInPoint Catch22 CauseItIsBecause CautionaryTale CeaseTo ChangeTack
  ChickenAndEgg ChockFull ClaimToFame ClicheAccent CloseTightKnit CodeInWriteIn ColdModalTypo Combinate CommaFixes
  ComplainAsNoun CompoundSubjectI ComprisesOf CompulseToCompel Confident ConfirmThat ConstituteAs ConvenientStore
  Copyright CorrectNumberSuffix CoursingThroughVeins CraveFor CuriousAbout CuttingAgeEggcorn Cybersec DampSquib
  DateBackFrom DayAndAge DegreesKelvinSymbol DenyOffer DespiteItIs DespiteOf DidPast Didnt DigUnderTheHood
  DigestiveTract Discuss DissembleDisassemble DoIAdjective DoMistake DoNotWant DoToDueTo DoesOrDose DontCan
  DoubleEdgedSword DoubleModal DueDiligence DuringAges EachAndEveryOne EachOthersPossessive EagleEyed
  EasyGoingCompoundAdjective EggYolk ElsePossessive EludedTo EnMasse EverEvery EverPresent EverPronounRelPronoun
  EverSince EveryOnceAndAgain EverySingleOneOf EveryTime Everyday ExceptOf ExitedExcitedContext Expat
  ExplanationMark ExtendOrExtent FairBit FallBelow FarAndFewBetween FarBeIt FascinatedBy FastPaste FedUpWith
  FeelFell FellowCoRedundancy FetalPosition FewUnitsOfTimeAgo FindFine FinishingTouches FirstAidKit FishNorFowl
  FlauntForFlout FleshOutVsFullFledged FoamAtTheMouth FondOn FootTheBill ForALongTime ForAWhile ForArgumentsSake
  ForFreeOfCharge ForNoun ForTheMostPart ForTheNthTime FormativeYears FreeRein FriendOfMe FromTheGetGo
  FullToTheBrim GetPassGoPass GetRidOf GetUsedTo GildedAge GoMissing GoSoFarAsTo GoToSleep GoToWar GoggleBrand
  GoingTo GoodAt GrindToAHalt GuineaBissau HadOf HalfAnHour Handful HandfulOfMore Haphazard HaveAHardTime
  HaveNegNoAny HavePassed HavePronoun Hazzle HeDos HeartToHeard HelloGreeting HelpedPast Hereby HiddenIn
  HitTheNailOnTheHead HolyWar HowDoesCompared HowItLooksLike HowMach HumanBeings HumanLife HungerPang
  HyphenateNumberDay IAm IAmAgreement IDo IfWouldve ImitateFrom Impressed InADifferentDirection InAHurry InAWhile
  InAnIdealWorld InAnyWay InDemandInDepth InDetail InDueCourse InFavourOfDoing InHindsight InLieuOf InNeedOf
  InRetaliationTo InStock InThe InTheFirstPlace InTheGrandSchemeOfThings InTheSameVein InThisThatRegard
  InTimeFromNow InflectionPoint Initiatively InspiredBy InsteadOf InterestedIn IntroCueCommaBeforeThanks
  IsBeenAuxSequence IsKnownFor ItCan ItLooksLikeThat ItTimeAuxiliary ItsContraction IveGotTo JawDropping JealousOf
  JohnsHopkins JumpTheGun KindOf KindRegards KindSortOf KnowNothingVerb LastButNotLeast LastDitch LaughOfAt
  LayoutVerb LeadRiseTo LeaveToFor LeavingInDroves LeftRightHand LessWorse LetAlone LetToDo LevelOfDetails
  LikeAsIf LikeThePlague LikelyHood LinesOfCode LittleKnown LongTimeAgo LookDownOnesNose LookForwardTo LookInto
  Lookalike LookingForwardTo LooksLikes Lots LowHangingFruit MakeDoWith MakeItSeem MakeSense MakeupCompoundNoun
  ManagerialReins MassExodus MayOfPronoun MeansALotTo MixedBag ModalOf ModalSeem Monumentous MootPoint MoreBetter
  MoreThanMeetsTheEye MoreThatLikely MostNumber MostOfTheTimes MultipleSequentialPronouns MyHouse NailInCoffin
  NailOnTheHead NakedEye NeedHelp NeitherHereNorThere NerveRacking NervousWreck NoHarmNoFoul NoLonger
  NoLongerPronoun NoMatchFor NobelPeacePrize NorModalPronoun NotBeAfterNot NotForLackOf NotIn NotLongAfter NotOnly
  NotOnlyInversion NotTo NowKnownAs NowWay Nowadays NumberSuffixCapitalization ObsessPreposition OceansAndSeas
  OfCourse OffLimits OffTheCuff OldWivesTale OldestInTheBook OnFirstGlance OnFloor OnSecondThought OnTheFence
  OnTheSpurOfTheMoment OnTopOf OnceInAWhile OnceOrTwice OneAndTheSame OneFellSwoop OneHanded OneOfTheSingular
  OnesOwnAccord OnesSelf OpenCompounds OpenTheLight OperatingSystem OughtToBe OutOfSync OutOfTheWindow OverPlus
  OvertimeCompoundNoun PaleByComparison PartsOfSpeech PassersBy PassionateAbout PayForPrice Payed PeaceOfMind
  PeekBehindTheCurtain PerSe Piggyback PiqueInterest PlayAFactor PleasRequestVerb PluralDecades
  PluralWrongWordOfPhrase PointsOfView PortAuPrince PortoNovo PrayingMantis PrincipleToPrincipalRoleNoun
  PronounAre Provocate QuantifierNumeralConflict QuiteMany RallyToReally RealTrouper ReasonForDoing
  RedundantAdditiveAdverbs RedundantIIRC RedundantProgressiveComparative RedundantSelf RegimenRegiment
  RegularIrregulars RelayOnForRely ResponsibilityFor ReverseEngineer RifeWith RiseTheQuestion RiseTheRanks
  RollerSkated RulesOfThumb RunIntoProblemsOrTrouble SafeToSave SameAs SaveToSafe ScantilyClad ScapeGoat
  SeamToSeem ShootOneselfInTheFoot ShutdownVerb SimplePastToPastParticiple SinceDuration SlipperySlope
  SneakPeekPreview SneakingSuspicion SomeOfThe SomeWithoutArticle SomebodyElses SomethingIs SoonToBe SoonerOrLater
  SoughtAfter SpecialAttention SpinalChord StateOfTheArt StatuteOfLimitations StrikeChord StrikeOfGenius
  StrikeOfLuck SupposedTo TakeALookTo TakeCareOf TakeItPersonally TakeMedicine TakePrideIn ThanksALot
  ThatChallenged ThatThis The TheAnother TheDifferenceBetween ThePointFor TheWhetherWeather TheirToThere
  TheirToTheyre ThenThan ThereAfterCompound ThereMissingIsClause ThereOwn Theres ThesesThese TheyreConfusions
  ThieveNoun ThingThink ThisTypeOfThing ThoughThought ThoughtProcess ThreatenVerb ThrowAway ThrowBabyWithBathwater
  ThrowRubbish TickingTimeClock ToBackOut ToGreatLengths ToLoseTooLoose ToSomeDegree ToTheMannerBorn ToTooIdioms
  ToWorryAbout TomorrowPossessiveModifier TongueInCheek TooTo ToteTout TrialAndError TrueToWord TruthToTheFact
  TryOnesHandAt TryOnesLuck TuffEnough TurnItOff UnderneathOf Unless UseToUsedTo VerbToAdjective VerseAsVerb
  VeryKnown VeryLess VeryMuchSo VeryUnique ViciousCircle WaistWaste WantBe WasAloud WasComprisedOf
  WaveFunction WebScraping WellBeing WellEducated WellKept WereWhere Whereas WhetYourAppetite WholeEntire
  WhomSubjectOfVerb WidelyAccepted WillContain WinPrize WishCould WithOpenArms WithoutOut WokVerbTypo
  WordPressDotcom WorseOrWorst WorstCaseScenario WorthToDo WreakHavoc WroteToRote WroughtIron YeaToYeah
  YourOutClauseAgreement YourPredicateAdjective
`;

/** The rules of harper whose findings are shown: fixed phrases and confusions that are wrong wherever they stand. */
export const TRUSTED_RULES: ReadonlySet<string> = new Set(RULES.trim().split(/\s+/u));
