/** What a program puts on the clipboard, cut down, and what the editor holds when it has been pasted. */
interface Clipboard {
  program: string;
  html: string;
  becomes: string;
  /** What is said to be left out; null where nothing is. */
  leftOut: string | null;
}

const outlookDesktop = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} @list l0:level1 {mso-level-text:"·"} --></style></head><body lang=NO-BOK><!--StartFragment-->
<h1 style='margin-left:0cm'>Referat<o:p></o:p></h1><h3>Vedtak<o:p></o:p></h3>
<ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'>Første<o:p></o:p></li><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Andre<o:p></o:p></li><ul style='margin-top:0cm' type=circle><li class=MsoListParagraph style='mso-list:l0 level2 lfo1'>Under andre<o:p></o:p></li></ul><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Tredje<o:p></o:p></li></ul>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'><img width=12 height=12 src="cid:image001.png@01DC" alt="*"><span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Med bilde som merke<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Bilde_x0020_1" style='width:60pt'><v:imagedata src="cid:image002.png"/></v:shape><![endif]--><![if !vml]><img width=80 height=40 src="cid:image002.png@01DC" v:shapes="Bilde_x0020_1"><![endif]>Hilsen sekretæren<o:p></o:p></p>
<!--EndFragment--></body></html>`;

const outlookWeb = `<html><body><!--StartFragment--><div class="x_WordSection1" style="color: rgb(0, 0, 0); font-family: Aptos;"><p class="x_MsoTitle" style="margin: 0cm;">Plan for høsten</p><p class="x_MsoNormal" style="margin: 0cm;">Før 1.&nbsp;desember:</p>
<p class="x_MsoListParagraph" style="margin: 0cm 0cm 0cm 36pt; text-indent: -18pt;"><span style="font-family: Symbol;"><span>·<span style="font-style: normal; font-size: 7pt;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<span class="x_Apple-converted-space">&nbsp;</span></span></span></span>Ring skolene</p>
<p class="x_MsoListParagraph" style="margin: 0cm 0cm 0cm 72pt; text-indent: -18pt;"><span style="font-family: &quot;Courier New&quot;;"><span>o<span style="font-size: 7pt;">&nbsp;&nbsp;&nbsp;</span></span></span>De tre minste først</p>
<p class="x_MsoListParagraph" style="margin: 0cm 0cm 0cm 36pt; text-indent: -18pt;"><span><span>1.<span style="font-size: 7pt;">&nbsp;&nbsp;&nbsp;</span></span></span>Skriv ned svarene</p>
<p class="x_MsoListParagraph" style="margin: 0cm 0cm 0cm 36pt; text-indent: -18pt;"><span><span>2.<span style="font-size: 7pt;">&nbsp;&nbsp;&nbsp;</span></span></span>Send dem rundt</p>
<p class="x_MsoListParagraph" style="margin: 0cm 0cm 0cm 36pt;">17. mai er fridag</p>
<p class="x_MsoNormal" style="margin: 0cm;">Se merknaden<span class="x_MsoCommentReference"><a class="x_msocomanchor" href="#x__msocom_1">[S1]</a></span></p><p class="x_MsoNormal" style="margin: 0cm;">&nbsp;</p>
<table class="x_MsoNormalTable" border="0" role="presentation"><tbody><tr><td><p class="x_MsoNormal">Telefon</p></td><td><table border="0"><tbody><tr><td>Kontor</td></tr></tbody></table></td></tr></tbody></table>
<div><div id="x__com_1" class="x_msocomtxt"><p class="x_MsoCommentText">[S1]Er dette sagt til noen?</p></div></div></div><!--EndFragment--></body></html>`;

const newOutlook = `<html><body><!--StartFragment--><div class="elementToProof" style="font-family: Aptos, sans-serif;">Hei 🙂</div><ul data-editing-info="{}" style="margin-top: 0px;"><li style="list-style-type: disc;"><div role="presentation" class="elementToProof">Én</div></li><ul style="list-style-type: circle;"><li><div role="presentation" class="elementToProof">Én a</div></li></ul><li><div role="presentation" class="elementToProof">To</div></li></ul><div class="elementToProof"><br></div><div class="elementToProof"><img src="blob:x" width="300" height="200" alt="© Kommunen"></div><!--EndFragment--></body></html>`;

const teams = `<html><body><!--StartFragment--><div itemprop="copy-paste-block"><div itemprop="copy-paste-block">Godt jobba <span itemscope="" itemtype="http://schema.skype.com/Emoji" itemid="smile"><img alt="🙂" itemscope="" itemtype="http://schema.skype.com/Emoji" itemid="smile" src="https://statics.teams.cdn.office.net/x.png" title="Smil" style="width: 20px; height: 20px;"></span><img alt="🇳🇴" itemtype="http://schema.skype.com/Emoji" src="https://x/y.png"><img alt="(rakett)" itemtype="http://schema.skype.com/Emoji" src="https://x/z.png"></div><ol><li>Les<ol><li>del én</li></ol></li><li>Svar</li></ol><pre class="language-plaintext"><code>linje én<br>linje to</code></pre><pre>tre
fire</pre><table itemprop="copy-paste-table"><tbody><tr><td><p>Skole</p></td><td><p>Antall</p></td></tr><tr><td><p>Haugsbygd</p></td><td><p>12</p></td></tr></tbody></table><blockquote itemscope="" itemtype="http://schema.skype.com/Reply"><p itemprop="preview">Kan vi flytte møtet?</p></blockquote><attachment id="7a3f"></attachment><p><img itemtype="http://schema.skype.com/AMSImage" alt="bilde" src="https://x/a.png" width="250" height="90"></p></div><!--EndFragment--></body></html>`;

const excelWeb = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><div ccp_infra_version="3" ccp_infra_timestamp="1764500000000" data-ccp-timestamp="1764500000000"><style>td {padding:1px} .xl64 {mso-number-format:"0\\.0"}</style><table width="300" style="border-collapse:collapse;width:225pt"><colgroup><col width="100" span="3" style="width:75pt"></colgroup><tbody><tr height="20" style="height:15pt"><td class="xl64" style="height:15pt">Trinn</td><td colspan="2">Fravær</td></tr><tr style="display:none"><td>Skjult</td><td>1</td><td>2</td></tr><tr><td style="font-weight:700">3. trinn</td><td align="right">−0,3</td><td align="right">1&nbsp;234</td></tr></tbody></table></div><!--EndFragment--></body></html>`;

/** Each in the shape its program really writes; names and addresses are made up. */
export const clipboards: readonly Clipboard[] = [
  {
    program: 'Outlook på maskinen',
    html: outlookDesktop,
    becomes:
      '<h3>Referat</h3><h5>Vedtak</h5><ul><li><p>Første</p></li><li><p>Andre</p><ul><li><p>Under andre</p></li></ul></li><li><p>Tredje</p></li></ul><ul><li><p>Med bilde som merke</p></li></ul><p>Hilsen sekretæren</p>',
    leftOut: 'ett bilde',
  },
  {
    program: 'Outlook på nett',
    html: outlookWeb,
    becomes:
      '<h3>Plan for høsten</h3><p>Før 1.&nbsp;desember:</p><ul><li><p>Ring skolene</p><ul><li><p>De tre minste først</p></li></ul></li></ul><ol><li><p>Skriv ned svarene</p></li><li><p>Send dem rundt</p></li></ol><p>17. mai er fridag</p><p>Se merknaden</p><p>Telefon</p><p>Kontor</p>',
    leftOut: 'én kommentar',
  },
  {
    program: 'nye Outlook',
    html: newOutlook,
    becomes:
      '<p>Hei 🙂</p><ul><li><p>Én</p><ul><li><p>Én a</p></li></ul></li><li><p>To</p></li></ul>',
    leftOut: 'ett bilde',
  },
  {
    program: 'Teams',
    html: teams,
    becomes:
      '<p>Godt jobba 🙂🇳🇴(rakett)</p><ol><li><p>Les</p><ol><li><p>del én</p></li></ol></li><li><p>Svar</p></li></ol><p>linje én<br>linje to</p><p>tre<br>fire</p><table><tr><th><p>Skole</p></th><th><p>Antall</p></th></tr><tr><td><p>Haugsbygd</p></td><td><p>12</p></td></tr></table><blockquote><p>Kan vi flytte møtet?</p></blockquote><p></p>',
    leftOut: 'ett bilde og ett vedlegg',
  },
  {
    program: 'Excel på nett',
    html: excelWeb,
    becomes:
      '<table><tr><th><p>Trinn</p></th><th colspan="2"><p>Fravær</p></th></tr><tr><td><p>3. trinn</p></td><td><p>−0,3</p></td><td><p>1&nbsp;234</p></td></tr></table><p></p>',
    leftOut: null,
  },
];
