/// 报告骨架: the page's fixed markup; every text is put in by the script from the words.
enum ReportMarkup {
  static let body = #"""
    <header class="top">
      <h1 id="title"></h1>
      <p id="sub" class="muted"></p>
      <p id="draft" class="banner" hidden data-word="draft"></p>
      <p class="privacy" data-word="privacy"></p>
      <nav id="tabs" role="tablist"></nav>
    </header>
    <main>
      <section aria-labelledby="h-table">
        <h2 id="h-table" data-word="table"></h2>
        <div id="tiles" class="tiles"></div>
        <p id="missing" class="banner" hidden></p>
        <p id="trial-banner" class="banner trial" hidden><span data-word="trialBanner"></span> <button type="button" id="reset-2" data-word="reset"></button></p>
        <div class="tools">
          <input id="search" type="search" autocomplete="off">
          <select id="f-village"></select><select id="f-group"></select><select id="f-grade"></select>
          <button type="button" id="clear" data-word="clear"></button>
          <button type="button" id="print" data-word="print"></button>
          <output id="count" class="muted" aria-live="polite"></output>
        </div>
        <div id="scroll" class="scroll" tabindex="0" role="region" aria-labelledby="h-table">
          <table id="grid"><thead id="head"></thead><tbody id="rows"></tbody></table>
        </div>
        <p class="muted hint"><span data-word="sortHint"></span>　<span data-word="keys"></span></p>
      </section>
      <section aria-labelledby="h-trial" class="no-print">
        <details id="trial"><summary><h2 id="h-trial" data-word="trial"></h2></summary>
          <p id="trial-none" class="muted" data-word="trialNone" hidden></p>
          <form id="trial-form">
            <p class="muted" data-word="trialHint"></p>
            <div id="trial-fields" class="fields"></div>
            <p><b id="trial-sum"></b> <button type="submit" class="main" data-word="apply"></button> <button type="button" id="reset" data-word="reset"></button></p>
            <p id="trial-message" class="error" role="alert"></p>
          </form>
        </details>
      </section>
      <section aria-labelledby="h-charts">
        <h2 id="h-charts" data-word="charts"></h2>
        <div class="charts">
          <figure id="chart-distribution"><figcaption><span class="caption"></span></figcaption><div class="picture"></div></figure>
          <figure id="chart-villages"><figcaption><span class="caption"></span></figcaption><div class="picture"></div></figure>
          <figure id="chart-coverage"><figcaption><span class="caption"></span> <select id="rate"></select></figcaption><div class="picture"></div></figure>
          <figure id="chart-costly"><figcaption><span class="caption"></span></figcaption><div class="picture"></div></figure>
        </div>
      </section>
      <section id="moved" hidden><h2 id="moved-title"></h2><div id="moved-body" class="pair"></div></section>
      <section id="lists" hidden><h2 data-word="lists"></h2><div id="lists-body" class="pair"></div></section>
      <section><h2 data-word="notes"></h2><table class="plain notes"><tbody id="notes-body"></tbody></table></section>
    </main>
    <dialog id="detail" aria-labelledby="detail-title"></dialog>
    """# + "\n"
}
